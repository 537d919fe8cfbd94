/// What the Pictures module uses of libjpeg-turbo: its TurboJPEG interface, which gives errors back.
#ifndef GUICHET_CTURBOJPEG_H
#define GUICHET_CTURBOJPEG_H

#include <turbojpeg.h>

#endif
