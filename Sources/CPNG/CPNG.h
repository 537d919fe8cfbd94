/// What the Pictures module uses of libpng: its simplified interface, which gives errors back.
#ifndef GUICHET_CPNG_H
#define GUICHET_CPNG_H

#include <png.h>

#endif
