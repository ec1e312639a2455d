"""Alembic's entry point. The connection and its transaction belong to `runner.upgrade`."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
context.run_migrations()
