"""What a family talks about once a week: what went well first, then three questions."""

from enum import StrEnum


class WentWell(StrEnum):
    """What went well in a member's week."""

    INTENTIONS_MET = "intentions_met"
    WORTH_IT = "worth_it"
    CUES_HONOURED = "cues_honoured"
    CLAUSE_KEPT = "clause_kept"
    PLANNED_TIME_KEPT = "planned_time_kept"
    QUIET_NIGHTS = "quiet_nights"


class FamilyQuestion(StrEnum):
    """Questions to discuss; their words are in `shared/locales` (`review-question-…`)."""

    BEST_MOMENT = "best_moment"
    HARDEST_MOMENT = "hardest_moment"
    WHAT_HELPED = "what_helped"
    CLAUSE_TOO_TIGHT = "clause_too_tight"
    CLAUSE_TOO_LOOSE = "clause_too_loose"
    NIGHTS = "nights"
    PARENTS_EXAMPLE = "parents_example"
    TOGETHER = "together"
    REQUESTS = "requests"
    GAPS = "gaps"
