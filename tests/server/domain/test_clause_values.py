"""Terms are the same after they were written and read again."""

import json

import pytest
from hypothesis import given

from escale.domain.clause_values import KINDS, kind_of, terms_of, terms_values
from escale.domain.clauses import Scope, Terms
from tests.server.domain.charters import TERMS, daily, terms


@given(TERMS)
def test_there_and_back(agreed: Terms) -> None:
    assert terms_of(json.loads(json.dumps(terms_values(agreed)))) == agreed


def test_every_kind_has_its_word() -> None:
    assert len(set(KINDS.values())) == len(KINDS) == 11
    assert kind_of(daily()) == "daily_budget"


@pytest.mark.parametrize(
    ("written", "host"),
    [
        pytest.param("https://WWW.Video.example/", "video.example", id="pasted"),
        pytest.param("vidéo.example", "xn--vido-dpa.example", id="with-an-accent"),
        pytest.param("video.example/shorts", "video.example/shorts", id="a-path-is-left-to-be-refused"),
        pytest.param("not a host", "not a host", id="none-is-left-to-be-refused"),
    ],
)
def test_hosts_are_written_as_sites_have_them(written: str, host: str) -> None:
    values = terms_values(terms(daily(scope=Scope(host=written))))
    assert [one.scope for one in terms_of(values).clauses if hasattr(one, "scope")] == [Scope(host=host)]
