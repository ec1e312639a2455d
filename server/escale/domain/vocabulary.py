"""The closed words that the wire, the tables and the rules share.

One word for one thing (see docs and product words).
"""

from enum import StrEnum


class Role(StrEnum):
    """What a member is in the household."""

    ADULT = "adult"
    TEEN = "teen"
    CHILD = "child"


class Avatar(StrEnum):
    """The picture of a member: small drawings that mean nothing."""

    BOAT = "boat"
    SUN = "sun"
    TREE = "tree"
    STAR = "star"
    FISH = "fish"
    LEAF = "leaf"
    MOON = "moon"
    KITE = "kite"


class Colour(StrEnum):
    """The colour of a member; each is a token of `shared/ui`."""

    SEA = "sea"
    SAND = "sand"
    MOSS = "moss"
    PLUM = "plum"
    CORAL = "coral"
    SLATE = "slate"


class Level(StrEnum):
    """How much of a member's days others of the household see. Rising in this order."""

    NOTHING = "nothing"
    CATEGORIES = "categories"
    SITES = "sites"


class Facet(StrEnum):
    """What there is to see of a member. The last six are never seen by anybody else (`domain/visibility.py`)."""

    SITE_TOTALS = "site_totals"
    CATEGORY_TOTALS = "category_totals"
    LABEL = "label"
    CUES = "cues"
    RATINGS = "ratings"
    KEPT_INTENTIONS = "kept_intentions"
    AGREEMENT_KEPT = "agreement_kept"
    CONTINUED = "continued"
    WISHES = "wishes"
    ADDRESSES = "addresses"
    TITLES = "titles"
    SEARCHES = "searches"
    INTENTION_TEXTS = "intention_texts"
    REFLECTIONS = "reflections"
    VISIT_TIMES = "visit_times"


class FamilyFact(StrEnum):
    """What a line of the family's log is about."""

    LOOKED = "looked"
    REVIEWED = "reviewed"
    EXPORTED = "exported"
    MEMBER_ADDED = "member_added"
    MEMBER_CHANGED = "member_changed"
    ROLE_CHANGED = "role_changed"
    MEMBER_LEFT = "member_left"
    BROWSER_PAIRED = "browser_paired"
    BROWSER_SHARED = "browser_shared"
    PIN_SET = "pin_set"
    OPENED = "opened"
    VISIBILITY_CHANGED = "visibility_changed"
    ZONE_CHANGED = "zone_changed"
    EVENTS_KEPT = "events_kept"
    WORDS_KEPT = "words_kept"
    PROPOSED = "proposed"
    SIGNED = "signed"
    REFUSED = "refused"
    ENDED = "ended"
    SPLIT = "split"
    ASKED = "asked"
    ANSWERED = "answered"
    DRAWN = "drawn"
    CONTINUED = "continued"


class Who(StrEnum):
    """For whom a clause of an agreement is: the child or teen, the adults who sign, or all of them."""

    MEMBER = "member"
    ADULTS = "adults"
    EVERYONE = "everyone"


class Side(StrEnum):
    """The two sides of an agreement."""

    MEMBER = "member"
    ADULT = "adult"


class RequestState(StrEnum):
    """What became of a wish for more time. `automatic`: the agreement itself said yes; `drawn`: from the reserve;
    `not_needed`: its clause is not in force any more.
    """

    WAITING = "waiting"
    GRANTED = "granted"
    NOT_NOW = "not_now"
    TALK = "talk"
    EXPIRED = "expired"
    NOT_NEEDED = "not_needed"
    AUTOMATIC = "automatic"
    DRAWN = "drawn"


class Language(StrEnum):
    """Languages that Escale speaks."""

    EN = "en"
    FR = "fr"


class Trigger(StrEnum):
    """What brought the person here, when they care to say. Not claimed to be an emotion."""

    WISH = "wish"
    HABIT = "habit"
    BOREDOM = "boredom"
    STRESS = "stress"
    NOTIFICATION = "notification"
    MESSAGE = "message"
    WORK = "work"


class GateAnswer(StrEnum):
    """How a gate was answered. `passed` is "let me through": in, without an intention."""

    ENTERED = "entered"
    PASSED = "passed"
    NOT_NOW = "not_now"


class VisitOrigin(StrEnum):
    """What opened a visit. `already_open`: the site's tabs were open when the site was added or a pause ended."""

    GATE = "gate"
    CUE = "cue"
    ALREADY_OPEN = "already_open"


class VisitEnd(StrEnum):
    """Why a visit ended.

    `left`: nobody attended the site for the plan's absence time, or its tabs and the browser were closed.
    """

    DONE = "done"
    LEFT = "left"
    NEW_INTENTION = "new_intention"
    SITE_REMOVED = "site_removed"


class Reached(StrEnum):
    """How a page of a watched site was reached. Each word is kept by its place in this list: new ones come last.

    `external_link`: from a page of elsewhere; `in_page_link`: from one of the same site. `recommendation` and
    `subscription`: from a part of the page that is known for it, or the next clip of a pager. `autoplay`: it came by
    itself after the last one. `notification`: the person said so, or the browser. The rest is `unknown`.
    """

    TYPED = "typed"
    SEARCH = "search"
    BOOKMARK = "bookmark"
    EXTERNAL_LINK = "external_link"
    SUBSCRIPTION = "subscription"
    IN_PAGE_LINK = "in_page_link"
    RECOMMENDATION = "recommendation"
    AUTOPLAY = "autoplay"
    NOTIFICATION = "notification"
    UNKNOWN = "unknown"


class CueKind(StrEnum):
    """Kinds of stopping cue."""

    PLANNED_TIME = "planned_time"
    CHAPTER = "chapter"
    EPISODE = "episode"
    """A film, clip or broadcast is over."""
    AUTOPLAY = "autoplay"
    """Something started to play by itself, and waits for a yes."""
    NIGHT = "night"
    """The hours in which one wanted to be elsewhere."""
    BUDGET = "budget"
    """The day's minutes for a site or a category are spent."""
    PACE = "pace"
    """More new items or clips a minute than one wanted."""
    AGREED_TIME = "agreed_time"
    """The minutes that a family agreed on are spent."""
    AGREED_HOURS = "agreed_hours"
    """Hours in which a family agreed to be elsewhere."""
    HOMEWORK = "homework"
    """What a family agreed to do first."""


class ChapterUnit(StrEnum):
    """What a chapter of an endless feed is measured in."""

    SCREENS = "screens"
    ITEMS = "items"
    MINUTES = "minutes"


class Strength(StrEnum):
    """How much of the page a cue takes: a quiet chip in a corner, a card, or a curtain over all of it."""

    CHIP = "chip"
    CARD = "card"
    CURTAIN = "curtain"


class CalmPart(StrEnum):
    """What a calm page hides: how many liked, follow or saw; marks of what is unread; boxes of what is popular."""

    COUNTERS = "counters"
    BADGES = "badges"
    TRENDING = "trending"


class BudgetScope(StrEnum):
    """What a day's minutes are for: one site, or all watched sites of its category together."""

    SITE = "site"
    CATEGORY = "category"


class CueAnswer(StrEnum):
    """What the person answered to a cue.

    `continue` is one more chapter, or some more minutes after the planned time.
    """

    DONE = "done"
    CONTINUE = "continue"
    NEW_INTENTION = "new_intention"
    ASKED = "asked"
    """More time was asked for."""
    DRAWN = "drawn"
    """Minutes of the agreed reserve were drawn."""


class Worth(StrEnum):
    """Was it worth it, or was the intention met: the person's own answer. No answer is unknown, never guessed."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
