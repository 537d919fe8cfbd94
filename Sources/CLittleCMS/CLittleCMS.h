/// What the Pictures module uses of Little CMS: from the colours of a profile to those of screens.
#ifndef GUICHET_CLITTLECMS_H
#define GUICHET_CLITTLECMS_H

#include <lcms2.h>

/// Four bytes a point, blue first, transparency last: the layout is made by macros that Swift does not see.
static const cmsUInt32Number guichet_bgra = TYPE_BGRA_8;

#endif
