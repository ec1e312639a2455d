"""Suggestions of sites to watch."""

from fastapi import APIRouter

from escale.api.catalogue import catalogue
from escale.api.schemas.sites import CatalogueOut
from escale.api.shapes.sites import catalogue_out

router = APIRouter(prefix="/catalogue")


@router.get("")
def read_catalogue() -> CatalogueOut:
    """Sites that people often choose, and the categories there are."""
    return catalogue_out(catalogue())
