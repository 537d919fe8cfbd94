/// What the Pictures module uses of libwebp: reading, shrinking, writing.
#ifndef GUICHET_CWEBP_H
#define GUICHET_CWEBP_H

#include <webp/decode.h>
#include <webp/encode.h>

#endif
