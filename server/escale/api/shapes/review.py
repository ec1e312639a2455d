"""The family's week on the wire."""

from escale.api.schemas.review import ReviewOut, WentWellOut
from escale.api.shapes.agreements import request_out
from escale.api.shapes.people import person_out
from escale.api.shapes.seen import seen_out
from escale.services.reviewing import Review


def review_out(review: Review) -> ReviewOut:
    """One page for one conversation."""
    return ReviewOut(
        week=review.label,
        people=[seen_out(review.label, one) for one in review.people],
        private=[person_out(one) for one in review.private],
        went_well=[
            WentWellOut(
                member=person_out(member),
                what=praise.what,
                count=praise.count,
                out_of=praise.out_of,
                words=praise.words,
            )
            for member, praise in review.went_well
        ],
        requests=[request_out(one) for one in review.requests],
        questions=list(review.questions),
        agreement_ids=list(review.agreement_ids),
    )
