/// What the Compression module uses of zlib: deflate, with the gzip format around it.
#ifndef GUICHET_CZLIB_H
#define GUICHET_CZLIB_H

#include <zlib.h>

#endif
