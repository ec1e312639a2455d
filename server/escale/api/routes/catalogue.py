"""Suggestions of sites to watch."""

from escale.api.catalogue import catalogue
from escale.api.routing import private
from escale.api.schemas.sites import CatalogueOut
from escale.api.shapes.sites import catalogue_out

router = private("/catalogue")


@router.get("")
def read_catalogue() -> CatalogueOut:
    """Sites that people often choose, and the categories there are."""
    return catalogue_out(catalogue())
