"""What a file weighs in the gzip format, by the library the generator uses, asked directly."""

from ctypes import CDLL, c_char_p, c_int, c_size_t, c_void_p, create_string_buffer
from ctypes.util import find_library
from functools import cache
from pathlib import Path

LEVEL = 9


@cache
def library() -> CDLL:
    found = CDLL(find_library("deflate") or "libdeflate.so.0")
    found.libdeflate_alloc_compressor.argtypes = [c_int]
    found.libdeflate_alloc_compressor.restype = c_void_p
    found.libdeflate_gzip_compress.argtypes = [c_void_p, c_char_p, c_size_t, c_char_p, c_size_t]
    found.libdeflate_gzip_compress.restype = c_size_t
    return found


@cache
def compressor() -> int:
    return library().libdeflate_alloc_compressor(LEVEL)


@cache
def gzipped(file: Path) -> int:
    """Bytes of a file once compressed."""
    data = file.read_bytes()
    room = create_string_buffer(len(data) + 1024)
    size = library().libdeflate_gzip_compress(compressor(), data, len(data), room, len(room))
    assert size > 0
    return size
