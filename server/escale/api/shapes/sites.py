"""Sites and their policy on the wire."""

from datetime import date, timedelta

from escale.api.schemas.sites import (
    BreakOut,
    CatalogueOut,
    CatalogueSiteOut,
    LaterPolicyOut,
    PolicyIO,
    SiteIn,
    SiteOut,
)
from escale.domain.catalogue import Catalogue
from escale.domain.easing import settled
from escale.domain.sites import Break, Policy, Site
from escale.services.sites import SiteDraft

MILLISECOND = timedelta(milliseconds=1)
SECOND = timedelta(seconds=1)


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


def policy_out(policy: Policy) -> PolicyIO:
    """A policy, in milliseconds and seconds."""
    return PolicyIO(
        gate_enabled=policy.gate_enabled,
        gate_delay_ms=policy.gate_delay // MILLISECOND,
        planned_choices_seconds=tuple(one // SECOND for one in policy.planned_choices),
        ask_trigger=policy.ask_trigger,
        suggest_intentions=policy.suggest_intentions,
        pass_seconds=policy.pass_time // SECOND,
        planned_time_cue=policy.planned_time_cue,
        extension_seconds=policy.extension // SECOND,
        chapter_cue=policy.chapter_cue,
        chapter_screens=policy.chapter_screens,
        loop_cue=policy.loop_cue,
    )


def policy_in(policy: PolicyIO) -> Policy:
    """A policy, in durations."""
    return Policy(
        gate_enabled=policy.gate_enabled,
        gate_delay=policy.gate_delay_ms * MILLISECOND,
        planned_choices=tuple(one * SECOND for one in policy.planned_choices_seconds),
        ask_trigger=policy.ask_trigger,
        suggest_intentions=policy.suggest_intentions,
        pass_time=policy.pass_seconds * SECOND,
        planned_time_cue=policy.planned_time_cue,
        extension=policy.extension_seconds * SECOND,
        chapter_cue=policy.chapter_cue,
        chapter_screens=policy.chapter_screens,
        loop_cue=policy.loop_cue,
    )


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
