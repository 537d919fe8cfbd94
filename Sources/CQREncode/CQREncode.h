/// What the QRCodes module uses of libqrencode: the modules of a symbol, from a text.
#ifndef GUICHET_CQRENCODE_H
#define GUICHET_CQRENCODE_H

#include <qrencode.h>

#endif
