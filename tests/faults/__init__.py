"""Fault tests: the real service is killed, cut off, filled up, damaged and lied to; what it promised must be there."""
