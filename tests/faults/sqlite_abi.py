"""The few structures of SQLite's file layer that the power cuts need, and the library that Python itself uses.

https://www.sqlite.org/c3ref/vfs.html and https://www.sqlite.org/c3ref/io_methods.html: both are a stable ABI.
"""

import _sqlite3
import ctypes
import sqlite3
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p

OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
DELETE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
CLOSE = CFUNCTYPE(c_int, c_void_p)
WRITE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
SYNC = CFUNCTYPE(c_int, c_void_p, c_int)


class Vfs(Structure):
    """`sqlite3_vfs`, version 3."""

    _fields_ = [
        ("iVersion", c_int),
        ("szOsFile", c_int),
        ("mxPathname", c_int),
        ("pNext", c_void_p),
        ("zName", c_char_p),
        ("pAppData", c_void_p),
        ("xOpen", c_void_p),
        ("xDelete", c_void_p),
        ("others", c_void_p * 14),
    ]


class IoMethods(Structure):
    """`sqlite3_io_methods`, version 3."""

    _fields_ = [
        ("iVersion", c_int),
        ("xClose", c_void_p),
        ("xRead", c_void_p),
        ("xWrite", c_void_p),
        ("xTruncate", c_void_p),
        ("xSync", c_void_p),
        ("others", c_void_p * 13),
    ]


class NoLibrary(Exception):
    """The SQLite that Python uses hides its functions. The message says why."""


def library() -> ctypes.CDLL:
    """The very SQLite that `sqlite3` uses, not a second one. Raises `NoLibrary`."""
    found = ctypes.CDLL(getattr(_sqlite3, "__file__", None))
    try:
        found.sqlite3_libversion.restype = c_char_p
        found.sqlite3_vfs_find.restype = POINTER(Vfs)
        found.sqlite3_vfs_find.argtypes = [c_char_p]
        version = found.sqlite3_libversion().decode()
    except AttributeError as error:
        raise NoLibrary(
            "Python's SQLite is linked in and exports no functions, so nothing can watch its files"
        ) from error
    if version != sqlite3.sqlite_version:
        raise NoLibrary(f"found SQLite {version}, but Python uses {sqlite3.sqlite_version}")
    return found
