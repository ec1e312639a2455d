"""HTTP edge: parse, call a service, shape the answer."""
