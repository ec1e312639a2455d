"""Fixtures of a family, for the tests of its routes."""

from tests.server.api.agreeing import home

__all__ = ["home"]
