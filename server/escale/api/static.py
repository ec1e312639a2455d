"""The built dashboard.

Anything outside `/api` that is a file of it, and its one page for every other address of people.
"""

from pathlib import Path

from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.types import Receive, Scope, Send

from escale.api.errors import respond

BUILT = Path(__file__).parent.parent / "static"
IMMUTABLE = "public, max-age=31536000, immutable"
"""For files whose name carries a hash of their content."""
NOT_BUILT = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Escale</title>
<h1>Escale</h1>
<p>The service runs, but its dashboard is not built. Build it with: <code>make build</code></p>
<p lang="fr">Le service fonctionne, mais son tableau de bord n’est pas construit.
Commande\xa0: <code>make build</code></p>
</html>
"""


class Dashboard:
    """ASGI application that serves the files of one folder.

    Paths are plain here: the guard refused every other spelling.
    """

    def __init__(self, folder: Path = BUILT) -> None:
        self.folder = folder

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer GET and HEAD."""
        if scope["type"] == "http":
            await self.response(scope["method"], scope["path"])(scope, receive, send)

    def response(self, method: str, path: str) -> Response:
        """A file, the page, or a refusal in the contract's shape."""
        if path == "/api" or path.startswith("/api/"):
            return respond(404, "not_found", "Not Found")
        if method not in ("GET", "HEAD"):
            return respond(405, "method_not_allowed", "Method Not Allowed", {"allow": "GET, HEAD"})
        name = path.strip("/")
        if "." in name:
            return self._file(name)
        page = self.folder / "index.html"
        return FileResponse(page) if page.is_file() else HTMLResponse(NOT_BUILT, 404)

    def _file(self, name: str) -> Response:
        file = self.folder / name
        if not file.is_file() or not file.resolve().is_relative_to(self.folder.resolve()):
            return respond(404, "not_found", "Not Found")
        headers = {"cache-control": IMMUTABLE} if name.startswith("assets/") else {}
        return FileResponse(file, headers=headers)
