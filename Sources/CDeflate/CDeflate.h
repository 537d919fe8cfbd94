/// What the Compression module uses of libdeflate: the gzip format, and the checksum it carries.
#ifndef GUICHET_CDEFLATE_H
#define GUICHET_CDEFLATE_H

#include <libdeflate.h>

#endif
