"""Names of hosts beyond ASCII as browsers send them: "domain to ASCII" of https://url.spec.whatwg.org/#idna.

That is UTS 46, non-transitional: `ß` stays a letter of its own. The standard library knows IDNA 2003 only, which makes
`ss` of it: a stranger's site would have the gate, and the wanted one none. Of IDNA 2008 browsers take the three checks
below, no other: they go to `i❤.example`, which its list of letters does not hold.
"""

import idna

JOINERS = "\u200c\u200d"


class NotAName(ValueError):
    """Browsers go nowhere with this host."""


def ascii_name(host: str) -> str:
    """The host in lower case and ASCII (`xn--`). Raises `NotAName`."""
    try:
        return ".".join(_ascii(label) for label in idna.uts46_remap(host, std3_rules=False).split("."))
    except ValueError as error:
        raise NotAName from error


def _ascii(label: str) -> str:
    idna.check_initial_combiner(label)
    idna.check_bidi(label)
    if not all(idna.valid_contextj(label, place) for place, letter in enumerate(label) if letter in JOINERS):
        raise NotAName
    return label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii")
