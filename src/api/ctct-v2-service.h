/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ctct-service.h"
#include "ctct-transport.h"

G_BEGIN_DECLS

#define CTCT_TYPE_V2_SERVICE (ctct_v2_service_get_type ())
G_DECLARE_FINAL_TYPE (CtctV2Service, ctct_v2_service, CTCT, V2_SERVICE, GObject)

/* The service over a transport that the caller made. */
CtctService *ctct_v2_service_new (CtctTransport *transport);

G_END_DECLS
