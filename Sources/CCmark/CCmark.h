/// What the Markdown module uses of libcmark-gfm: the CommonMark parser and its table, strikethrough and
/// autolink extensions.
#ifndef GUICHET_CCMARK_H
#define GUICHET_CCMARK_H

#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

#endif
