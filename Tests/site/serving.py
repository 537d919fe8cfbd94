"""A static host on a free port of this machine, at the root of the domain or under a folder."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class StaticHost(SimpleHTTPRequestHandler):
    """Answers under a prefix only, without lists of files or kind redirections: a wrong link stays wrong."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each answer waits 40 ms for the last one's acknowledgement

    def __init__(self, *arguments, prefix: str, **options):
        self.prefix = prefix
        super().__init__(*arguments, **options)

    def send_head(self):
        path = self.path.split("?")[0].split("#")[0]
        if not path.startswith(self.prefix):
            return self.send_error(404)
        # Dates of files are told to the second, in which a portal can be built twice: nothing is ever unchanged.
        del self.headers["If-Modified-Since"]
        self.path = "/" + path.removeprefix(self.prefix)
        folder = Path(self.translate_path(self.path)).is_dir()
        if folder and not path.endswith("/"):
            return self.send_error(404)
        return super().send_head()

    def list_directory(self, path):
        return self.send_error(404)

    def log_message(self, *_):
        pass


class Host(ThreadingHTTPServer):
    request_queue_size = 128  # a browser that opens many connections at once on a busy machine is refused none

    def handle_error(self, request, client_address):
        """Nothing is said of a visitor who leaves in the middle of an answer."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(folder: Path, prefix: str = "/") -> Iterator[str]:
    """Serves a folder for the time of a block; gives the address of its home page."""
    handler = partial(StaticHost, prefix=prefix, directory=str(folder))
    with Host(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
        server.shutdown()
