"""Tests of the service. Folders mirror `server/escale`."""
