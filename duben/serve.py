"""A site -> a preview on this machine, under its real base path, that reloads on change."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

HOST = "127.0.0.1"
SECONDS = 0.5
"""Between two looks at the files."""
_RELOAD = "__reload"
_SCRIPT = (f"new EventSource('/{_RELOAD}').onmessage = () => location.reload();").encode()


class _Preview(SimpleHTTPRequestHandler):
    """Files under the base path; HTML pages ask to be told when they are out of date."""

    def __init__(self, *args: object, base: str, version: list[int], **kwargs: object) -> None:
        self.base, self.version = base, version
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        if self.path == f"/{_RELOAD}":
            self._wait()
        elif self.path == f"/{_RELOAD}.js":
            self._answer(_SCRIPT, "text/javascript")
        elif not self.path.startswith(self.base):
            self.send_response(302)
            self.send_header("Location", self.base)
            self.end_headers()
        else:
            self.path = "/" + self.path[len(self.base) :]
            file = Path(self.translate_path(self.path))
            if file.is_dir() and self.path.endswith("/"):
                file /= "index.html"
            if file.suffix == ".html" and file.is_file():
                body = file.read_bytes()
                tag = f'<script defer src="/{_RELOAD}.js"></script></head>'.encode()
                self._answer(body.replace(b"</head>", tag, 1), "text/html; charset=utf-8")
            else:
                super().do_GET()

    def _wait(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        seen = self.version[0]
        try:
            while self.version[0] == seen:
                self.wfile.write(b": waiting\n\n")
                time.sleep(SECONDS)
            self.wfile.write(b"data: changed\n\n")
        except OSError:
            return

    def _answer(self, body: bytes, kind: str, code: int = 200) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code == 404 and page.is_file():
            self._answer(page.read_bytes(), "text/html; charset=utf-8", code)
        else:
            super().send_error(code, message, explain)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing of each request."""


def serve(
    out: Path,
    base: str,
    port: int,
    inputs: Callable[[], Iterable[Path]],
    rebuild: Callable[[], object],
    ready: Callable[[str], None],
) -> None:
    """Serve until interrupted; rebuild whenever an input's time or size changes."""
    version = [0]
    handler = partial(_Preview, directory=str(out), base=base, version=version)
    server = _listening(port, handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    ready(f"http://{HOST}:{server.server_port}{base}")
    seen = _look(inputs)
    try:
        while True:
            time.sleep(SECONDS)
            now = _look(inputs)
            if now != seen:
                seen = now
                rebuild()
                version[0] += 1
    finally:
        server.shutdown()


def _listening(port: int, handler: Callable[..., _Preview]) -> ThreadingHTTPServer:
    """A server at the port, or at a free one where that is taken."""
    try:
        return ThreadingHTTPServer((HOST, port), handler)
    except OSError:
        return ThreadingHTTPServer((HOST, 0), handler)


def _look(inputs: Callable[[], Iterable[Path]]) -> list[tuple[str, int, int]]:
    looked = []
    for path in inputs():
        try:
            info = path.stat()
        except OSError:
            continue
        looked.append((str(path), info.st_mtime_ns, info.st_size))
    return looked
