/// What the Markdown module uses of libcmark: the CommonMark parser.
#ifndef GUICHET_CCMARK_H
#define GUICHET_CCMARK_H

#include <cmark.h>

#endif
