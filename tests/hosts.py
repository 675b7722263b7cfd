"""Real servers with the settings of `hosting/`, each for a built site, on free ports of loopback.

nginx and Apache are Debian's own. For hosts that read a `_headers` file a small server stands in,
which follows what Netlify and Cloudflare document: a rule's `*` stands for any characters, what all
matching rules say is sent, one name twice is joined by a comma, an address that is not there gets
`404.html`, and Cloudflare leaves `.html` out of addresses.
"""

import gzip
import os
import re
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from debian import program
from local_server import LocalServer

HOSTING = Path(__file__).parents[1] / "hosting"
_APACHE_MODULES = (
    "mpm_event", "authz_core", "mime", "dir", "alias", "filter", "deflate", "headers"
)  # fmt: skip
_TYPES = "text/html html\ntext/css css\nimage/png png\napplication/json json\napplication/xml xml\n"


@contextmanager
def nginx(
    site: Path, *, tls: bool = False, without: tuple[str, ...] = ()
) -> Iterator[tuple[str, str, Path]]:
    """Its address, that of its other server, which leads to HTTPS, and the folder of its logs.

    `without` names headers that it does not send.
    """
    with _public(site) as (place, copy):
        port, other = _free_ports()
        settings = (HOSTING / "nginx.conf").read_text(encoding="utf-8")
        listen = f"listen 127.0.0.1:{port}{' ssl http2' if tls else ''};"
        settings = settings.replace("listen 80;", f"listen 127.0.0.1:{other};")
        settings = settings.replace("listen 443 ssl http2;", listen)
        settings = settings.replace("/srv/course", str(copy)).replace("/var/log/nginx", str(place))
        for name in without:
            settings = re.sub(rf"\n *add_header {name} .*", "", settings)
        if tls:
            _certificate(place)
            settings = settings.replace("/etc/letsencrypt/live/www.example.org", str(place))
        else:
            settings = re.sub(r"\n *ssl_.*", "", settings)
        main = (
            f"daemon off;\npid {place}/pid;\nevents {{}}\n"
            f"http {{\ninclude /etc/nginx/mime.types;\naccess_log {place}/access.log;\n"
            + "".join(f"{kind}_temp_path {place};\n" for kind in _TEMPORARY)
            + f"{settings}}}\n"
        )
        (place / "main.conf").write_text(main, encoding="utf-8")
        command = [program("nginx"), "-p", str(place), "-c", "main.conf", "-e", "start.log"]
        with _running(command, place, port):
            yield f"http{'s' * tls}://127.0.0.1:{port}", f"http://127.0.0.1:{other}", place


_TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


@contextmanager
def apache(site: Path, *modules: str) -> Iterator[str]:
    """Its address. `modules` are those that it has beside the ones for a plain site."""
    with _public(site) as (place, copy):
        port, _ = _free_ports()
        shutil.copy(HOSTING / "apache.htaccess", copy / ".htaccess")
        (place / "types").write_text(_TYPES, encoding="utf-8")
        load = "\n".join(
            f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"
            for name in (*_APACHE_MODULES, *modules)
        )
        (place / "main.conf").write_text(
            f"{load}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {place}/pid\n"
            f"User nobody\nGroup nogroup\nDefaultRuntimeDir {place}\nTypesConfig {place}/types\n"
            f"ErrorLog {place}/error.log\nDocumentRoot {copy}\n"
            f"<Directory {copy}>\nAllowOverride All\nRequire all granted\n</Directory>\n",
            encoding="utf-8",
        )
        command = [program("apache2"), "-d", str(place), "-f", "main.conf", "-DFOREGROUND"]
        with _running(command, place, port):
            yield f"http://127.0.0.1:{port}"


@contextmanager
def headers_file(site: Path, *, drops_html: bool = False) -> Iterator[str]:
    """The address of a server that reads `_headers`."""
    handler = partial(_Handler, directory=str(site), drops_html=drops_html)
    server = LocalServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, directory: str, drops_html: bool) -> None:
        self.drops_html = drops_html
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def log_message(self, *_: object) -> None:
        """Nobody reads a log."""

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        shorter = re.sub(r"(index)?\.html$", "", path)
        if self.drops_html and shorter != path and Path(self.translate_path(path)).is_file():
            self._send(308, b"", Location=shorter)
            return
        file = Path(self.translate_path(path))
        page = file.with_name(f"{file.name}.html")
        if self.drops_html and page.is_file() and not path.endswith("/"):
            file = page  # before a folder of that name
        elif file.is_dir():
            file /= "index.html"
        status = 200 if file.is_file() else 404
        file = file if status == 200 else Path(self.directory, "404.html")
        self._send(status, file.read_bytes(), Content_Type=self.guess_type(str(file)))

    def _send(self, status: int, data: bytes, **own: str) -> None:
        headers = {"Cache-Control": "public, max-age=0, must-revalidate"}
        headers |= {name.replace("_", "-"): value for name, value in own.items()}
        headers |= headers_for(self.path.partition("?")[0])
        self.send_response(status)
        if data:
            data = gzip.compress(data, 6)
            headers["Content-Encoding"] = "gzip"
        for name, value in {**headers, "Content-Length": str(len(data))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)


def headers_for(path: str) -> dict[str, str]:
    """What `_headers` says of an address."""
    found: dict[str, str] = {}
    applies = False
    for line in (HOSTING / "_headers").read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            pattern = ".*".join(map(re.escape, line.strip().split("*")))
            applies = re.fullmatch(pattern, path) is not None
        elif line.startswith(" ") and applies:
            name, _, value = line.strip().partition(": ")
            found[name] = f"{found[name]}, {value}" if name in found else value
    return found


@contextmanager
def _public(site: Path) -> Iterator[tuple[Path, Path]]:
    """A folder, and a copy of the site in it, that a server without rights can read."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        place.chmod(0o755)
        yield place, shutil.copytree(site, place / "site")


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as two:
        for each in (one, two):
            each.bind(("127.0.0.1", 0))
        return one.getsockname()[1], two.getsockname()[1]


def _certificate(place: Path) -> None:
    subprocess.run(
        [program("openssl"), "req", "-x509", "-newkey", "ec", "-pkeyopt",
         "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
         "-keyout", str(place / "privkey.pem"), "-out", str(place / "fullchain.pem")],
        check=True, capture_output=True,
    )  # fmt: skip


@contextmanager
def _running(command: list[str], place: Path, port: int) -> Iterator[None]:
    with (place / "said").open("wb") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, env=dict(os.environ))
    try:
        for end in [time.monotonic() + 20]:
            while not _answers(port):
                if process.poll() is not None or time.monotonic() > end:
                    raise AssertionError((place / "said").read_text(encoding="utf-8"))
                time.sleep(0.02)
        yield
    finally:
        process.terminate()
        process.wait(20)


def _answers(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0
