"""An SQLite file layer that records what becomes of files, for the process that installs it.

The default layer stays in place and does the work; of its methods only those that change a file are wrapped, on each
file that is opened by name. Decision 0011 says why it is done here and with ctypes.
"""

import ctypes
import sqlite3
from contextlib import closing
from ctypes import byref, c_void_p, cast, string_at
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.faults.recording import Kind, Recorder, records
from tests.faults.sqlite_abi import CLOSE, DELETE, OPEN, SYNC, TRUNCATE, WRITE, IoMethods, NoLibrary, Vfs, library

OK = 0


class Shadow:
    """The layer. Keeps itself alive: SQLite holds pointers into it until the process ends."""

    kept: list[Any] = []

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._files: dict[int, int] = {}
        self._methods: dict[int, IoMethods] = {}
        self._library = library()
        real = self._library.sqlite3_vfs_find(None).contents
        self._vfs = Vfs.from_buffer_copy(real)
        self._vfs.zName = b"shadow"
        self._vfs.xOpen = self._pointer(OPEN(self._opening(OPEN(real.xOpen))))
        self._vfs.xDelete = self._pointer(DELETE(self._deleting(DELETE(real.xDelete))))

    def install(self) -> None:
        """Make it the layer of every connection from now on."""
        if self._library.sqlite3_vfs_register(byref(self._vfs), 1) != OK:
            raise NoLibrary("SQLite refused another file layer")
        self.kept.append(self)

    def uninstall(self) -> None:
        """Leave connections that are made from now on alone."""
        self._library.sqlite3_vfs_unregister(byref(self._vfs))

    def _pointer(self, callback: Any) -> int | None:
        self.kept.append(callback)
        return cast(callback, c_void_p).value

    def _opening(self, real: Any) -> Any:
        def opening(vfs: int, name: int | None, file: int, flags: int, out: int | None) -> int:
            code: int = real(vfs, name, file, flags, out)
            if code == OK and name is not None:
                self._files[file] = self._recorder.opened(string_at(name))
                methods = c_void_p.from_address(file)
                methods.value = ctypes.addressof(self._wrapped(methods.value or 0))
            return code

        return opening

    def _deleting(self, real: Any) -> Any:
        def deleting(vfs: int, name: int, sync_folder: int) -> int:
            code: int = real(vfs, name, sync_folder)
            if code == OK:
                self._recorder.removed(string_at(name))
            return code

        return deleting

    def _wrapped(self, address: int) -> IoMethods:
        """The methods at `address`, those that change a file replaced. One table for all files of that kind."""
        if address not in self._methods:
            real = IoMethods.from_address(address)
            table = IoMethods.from_buffer_copy(real)
            table.xClose = self._pointer(CLOSE(self._closing(CLOSE(real.xClose))))
            table.xWrite = self._pointer(WRITE(self._writing(WRITE(real.xWrite))))
            table.xTruncate = self._pointer(TRUNCATE(self._cutting(TRUNCATE(real.xTruncate))))
            table.xSync = self._pointer(SYNC(self._syncing))
            self._methods[address] = table
        return self._methods[address]

    def _closing(self, real: Any) -> Any:
        def closing_file(file: int) -> int:
            self._files.pop(file, None)
            code: int = real(file)
            return code

        return closing_file

    def _writing(self, real: Any) -> Any:
        def writing(file: int, data: int, amount: int, offset: int) -> int:
            code: int = real(file, data, amount, offset)
            if code == OK:
                self._recorder.note(Kind.WROTE, self._files[file], offset, string_at(data, amount))
            return code

        return writing

    def _cutting(self, real: Any) -> Any:
        def cutting(file: int, length: int) -> int:
            code: int = real(file, length)
            if code == OK:
                self._recorder.note(Kind.CUT, self._files[file], length)
            return code

        return cutting

    def _syncing(self, file: int, _flags: int) -> int:
        """Only noted: what is durable in these tests is what the journal says."""
        self._recorder.note(Kind.SYNCED, self._files[file])
        return OK


def why_not() -> str | None:
    """Why power cuts cannot be simulated with this Python; None when they can."""
    try:
        library()
    except (NoLibrary, OSError) as error:
        return str(error)
    return None


def tried() -> set[Kind]:
    """What a small database makes the layer record, in this process: tells whether the layer works at all."""
    with TemporaryDirectory() as folder:
        journal = Path(folder) / "journal"
        shadow = Shadow(Recorder(journal))
        shadow.install()
        try:
            with closing(sqlite3.connect(Path(folder) / "tried.sqlite3")) as connection:
                connection.execute("CREATE TABLE one (a)")
        finally:
            shadow.uninstall()
        return {record.kind for record in records(journal)}
