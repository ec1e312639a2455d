"""Places that nothing is played at, for tests of sites."""

from escale.domain.catalogue import Exemptions

NO_EXEMPTIONS = Exemptions((), ())
