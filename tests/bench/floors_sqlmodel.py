"""A bare FastAPI app with SQLModel and an open SQLite database: the floor for start and memory."""

from fastapi import FastAPI
from sqlmodel import Field, Session, SQLModel, create_engine, select
from sqlmodel.pool import StaticPool


class Thing(SQLModel, table=True):
    """One table, so that the mapper does its work."""

    id: int | None = Field(default=None, primary_key=True)
    name: str


engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
SQLModel.metadata.create_all(engine)
app = FastAPI(openapi_url=None)


@app.get("/")
def read() -> int:
    """Count the things."""
    with Session(engine) as session:
        return len(session.exec(select(Thing)).all())
