/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ctct-sandbox-refusal.h"

CtctSandboxAnswer *
ctct_sandbox_refuse_key (void)
{
  /* The text is not recorded. */
  return ctct_sandbox_answer_new_error (403, "mashery.not.authorized.inactive",
                                        "The API key is not active.");
}

CtctSandboxAnswer *
ctct_sandbox_refuse_token (void)
{
  /* The text is not recorded. */
  return ctct_sandbox_answer_new_error (401, "http.status.authentication.invalid_token",
                                        "The access token is not valid.");
}

CtctSandboxAnswer *
ctct_sandbox_refuse_over_second (void)
{
  return ctct_sandbox_answer_new_error (403, "mashery.not.authorized.over.qps",
                                        "The Mashery account associated with this request is over "
                                        "its queries-per-second quota");
}

CtctSandboxAnswer *
ctct_sandbox_refuse_over_day (void)
{
  return ctct_sandbox_answer_new_error (403, "mashery.not.authorized.over.ratelimit",
                                        "The Mashery account associated with this request is over "
                                        "its rate limit quota.");
}

CtctSandboxAnswer *
ctct_sandbox_refuse_query (const char *parameter)
{
  /* Neither the key nor the text of this case is recorded. */
  return ctct_sandbox_answer_new_error (400, "http.status.bad_request",
                                        "The query parameter %s is not valid.", parameter);
}
