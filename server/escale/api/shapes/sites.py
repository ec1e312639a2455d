"""Sites and their policy on the wire."""

from datetime import date

from escale.api.schemas.sites import (
    BreakOut,
    CatalogueOut,
    CatalogueSiteOut,
    LaterPolicyOut,
    SiteIn,
    SiteOut,
)
from escale.api.shapes.policy import policy_in, policy_out
from escale.domain.catalogue import Catalogue
from escale.domain.easing import settled
from escale.domain.sites import Break, Site
from escale.services.sites import SiteDraft


def site_out(site: Site, today: date) -> SiteOut:
    """A watched site, as it is on the member's day `today`."""
    policy = settled(site, today)
    later = site.later if site.later and site.later.first_day > today else None
    on_break = site.on_break if site.on_break and site.on_break.last_day >= today else None
    return SiteOut(
        id=site.id,
        name=site.name,
        patterns=[str(pattern) for pattern in site.patterns],
        category=site.category,
        policy=policy_out(policy),
        later=LaterPolicyOut(policy=policy_out(later.policy), first_day=later.first_day) if later else None,
        on_break=_break(on_break, today) if on_break else None,
    )


def _break(one: Break, today: date) -> BreakOut:
    return BreakOut(first_day=one.first_day, last_day=one.last_day, begun=one.first_day <= today)


def draft(site: SiteIn) -> SiteDraft:
    """What the member says about a site."""
    return SiteDraft(site.name, site.patterns, site.category, policy_in(site.policy))


def catalogue_out(catalogue: Catalogue) -> CatalogueOut:
    """Suggestions of sites, and the categories there are."""
    sites = [
        CatalogueSiteOut(
            key=site.key,
            name=site.name,
            patterns=[str(pattern) for pattern in site.patterns],
            category=site.category,
            feed=site.feed,
        )
        for site in catalogue.sites
    ]
    return CatalogueOut(sites=sites, categories=list(catalogue.categories))
