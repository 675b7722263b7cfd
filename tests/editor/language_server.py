"""The YAML language server that editors start, spoken to over its own protocol (LSP on stdio)."""

import json
import queue
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from node import NODE

SECONDS = 120
_CLIENT = {
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
    },
    "workspace": {"configuration": True},
}


class LanguageServer:
    """A server for one folder, with an editor's settings. Lines and columns count from 1."""

    def __init__(self, node_modules: Path, folder: Path, settings: Mapping[str, Any]) -> None:
        script = node_modules / "yaml-language-server" / "bin" / "yaml-language-server"
        self._process = subprocess.Popen(
            [str(NODE), str(script), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._settings = settings
        self._number = 0
        self._messages: queue.Queue[Any] = queue.Queue()
        self._diagnostics: dict[str, list[Any]] = {}
        threading.Thread(target=self._listen, daemon=True).start()
        where = {"rootUri": folder.as_uri(), "processId": None, "capabilities": _CLIENT}
        folders = [{"uri": folder.as_uri(), "name": "course"}]
        self._request("initialize", {**where, "workspaceFolders": folders})
        self._notify("initialized", {})
        self._notify("workspace/didChangeConfiguration", {"settings": settings})

    def problems(self, path: Path, text: str) -> list[Any]:
        """What an editor would underline once the file is open."""
        uri = path.as_uri()
        self._diagnostics.pop(uri, None)
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._notify("textDocument/didOpen", {"textDocument": document})
        while uri not in self._diagnostics:
            self._handle(self._next())
        return self._diagnostics[uri]

    def completions(self, path: Path, line: int, column: int) -> dict[str, str]:
        """What is offered at a place of an open file, each with what is said of it."""
        items = self._ask("completion", path, line, column)["items"]
        return {item["label"]: _words(item.get("documentation")) for item in items}

    def hover(self, path: Path, line: int, column: int) -> str:
        """What is said of a place of an open file."""
        answer = self._ask("hover", path, line, column)
        return _words(answer["contents"]) if answer else ""

    def stop(self) -> None:
        self._request("shutdown", None)
        self._notify("exit", None)
        self._process.wait(timeout=SECONDS)

    def _ask(self, what: str, path: Path, line: int, column: int) -> Any:
        place = {"position": {"line": line - 1, "character": column - 1}}
        document = {"textDocument": {"uri": path.as_uri()}}
        return self._request(f"textDocument/{what}", {**document, **place})

    def _request(self, method: str, params: Any) -> Any:
        self._number += 1
        self._write({"id": self._number, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == self._number and "method" not in message:
                assert "error" not in message, message
                return message.get("result")
            self._handle(message)

    def _notify(self, method: str, params: Any) -> None:
        self._write({"method": method, "params": params})

    def _handle(self, message: Any) -> None:
        """What the server tells or asks by itself."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            items = message.get("params", {}).get("items", [])
            answer = [self._settings.get(item["section"], {}) for item in items]
            self._write({"id": message["id"], "result": answer or None})

    def _write(self, message: Any) -> None:
        assert self._process.stdin is not None
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._process.stdin.flush()

    def _next(self) -> Any:
        return self._messages.get(timeout=SECONDS)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
            elif not line.strip():
                self._messages.put(json.loads(self._process.stdout.read(length)))


def _words(said: Any) -> str:
    return said["value"] if isinstance(said, dict) else said or ""
