/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program itself, seen and used from outside as a screen reader does: another process, which knows
 * nothing but names, over the accessibility bus. */

#include "ctct-test-desktop.h"
#include "ctct-test.h"

#include <atspi/atspi.h>

#define POLL_MS 100

/* The library's types, which know how to be let go of in some of its versions only. */
typedef AtspiAccessible Node;
typedef AtspiAction Action;
typedef AtspiEditableText EditableText;
typedef AtspiStateSet States;
typedef AtspiText Text;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Node, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Action, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EditableText, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (States, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Text, g_object_unref)

typedef gboolean (*Match) (Node *node, const char *wanted);

typedef struct
{
  CtctTestDesktop *desktop;
  GSubprocess *process;
  Node *root; /* the application */
  guint poll;
} Fixture;

typedef struct
{
  Fixture *fixture;
  Match match;
  const char *wanted;
  Node *found;
} Search;

static const char *program;

static gboolean
has_state (Node *node, AtspiStateType state)
{
  g_autoptr (States) states = atspi_accessible_get_state_set (node);

  return states != NULL && atspi_state_set_contains (states, state);
}

/* What is hidden hides all that is in it. Nodes come and go meanwhile, so any call may fail; what cannot
 * be asked is not there. */
static Node *
find (Node *node, Match match, const char *wanted)
{
  int n_children;

  if (!has_state (node, ATSPI_STATE_VISIBLE))
    return NULL;
  if (match (node, wanted))
    return g_object_ref (node);

  n_children = atspi_accessible_get_child_count (node, NULL);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (Node) child = atspi_accessible_get_child_at_index (node, i, NULL);
      Node *found = child != NULL ? find (child, match, wanted) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The windows of the application, the newest first: a question lies over what it is about. */
static Node *
find_in_windows (Node *root, Match match, const char *wanted)
{
  for (int i = atspi_accessible_get_child_count (root, NULL) - 1; i >= 0; i--)
    {
      g_autoptr (Node) window = atspi_accessible_get_child_at_index (root, i, NULL);
      Node *found = window != NULL ? find (window, match, wanted) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_name (Node *node, const char *wanted)
{
  g_autofree char *name = atspi_accessible_get_name (node, NULL);

  return g_strcmp0 (name, wanted) == 0;
}

static gboolean
can_be_pressed (Node *node, const char *wanted)
{
  return atspi_accessible_get_role (node, NULL) == ATSPI_ROLE_PUSH_BUTTON &&
         has_name (node, wanted) && has_state (node, ATSPI_STATE_SENSITIVE);
}

static gboolean
is_window (Node *node, const char *wanted)
{
  return atspi_accessible_get_role (node, NULL) == ATSPI_ROLE_FRAME && has_name (node, wanted);
}

/* A row of the list says who it is, where they get mail, and whether they do. */
static gboolean
is_row (Node *node, const char *wanted)
{
  return atspi_accessible_get_role (node, NULL) == ATSPI_ROLE_LIST_ITEM && has_name (node, wanted);
}

static gboolean
can_be_edited (Node *node, const char *wanted)
{
  g_autoptr (EditableText) text = NULL;

  if (!has_name (node, wanted))
    return FALSE;

  text = atspi_accessible_get_editable_text_iface (node);
  return text != NULL;
}

/* -1 for the end of a text gives nothing with GTK 4.8. */
static char *
dup_text (Node *node)
{
  g_autoptr (Text) text = atspi_accessible_get_text_iface (node);

  return text == NULL
             ? NULL
             : atspi_text_get_text (text, 0, atspi_text_get_character_count (text, NULL), NULL);
}

static gboolean
says (Node *node, const char *wanted)
{
  g_autofree char *text = NULL;

  if (has_name (node, wanted))
    return TRUE;

  text = dup_text (node);
  return g_strcmp0 (text, wanted) == 0;
}

static gboolean
try_search (gpointer user_data)
{
  Search *search = user_data;

  search->found = find_in_windows (search->fixture->root, search->match, search->wanted);
  return search->found != NULL;
}

static Node *
await (const char *where, Fixture *fixture, Match match, const char *wanted)
{
  Search search = { fixture, match, wanted };

  g_test_message ("%s: “%s”", where, wanted);
  ctct_test_await_at (where, try_search, &search);
  return search.found;
}

static void
press (const char *where, Fixture *fixture, const char *name)
{
  g_autoptr (Node) node = await (where, fixture, can_be_pressed, name);
  g_autoptr (Action) action = atspi_accessible_get_action_iface (node);
  g_autoptr (GError) error = NULL;

  g_assert_true (atspi_action_do_action (action, 0, &error));
  g_assert_no_error (error);
}

static int
find_action (Action *action, const char *wanted)
{
  int n_actions = atspi_action_get_n_actions (action, NULL);

  for (int i = 0; i < n_actions; i++)
    {
      g_autofree char *name = atspi_action_get_action_name (action, i, NULL);

      if (g_strcmp0 (name, wanted) == 0)
        return i;
    }

  g_error ("There is no action “%s”", wanted);
}

/* An action of a window as a whole. */
static void
act (const char *where, Fixture *fixture, const char *window, const char *name)
{
  g_autoptr (Node) node = await (where, fixture, is_window, window);
  g_autoptr (Action) action = atspi_accessible_get_action_iface (node);
  g_autoptr (GError) error = NULL;

  g_assert_true (atspi_action_do_action (action, find_action (action, name), &error));
  g_assert_no_error (error);
}

static void
set_text (const char *where, Fixture *fixture, const char *name, const char *contents)
{
  g_autoptr (Node) node = await (where, fixture, can_be_edited, name);
  g_autoptr (EditableText) text = atspi_accessible_get_editable_text_iface (node);
  g_autoptr (GError) error = NULL;

  g_assert_true (atspi_editable_text_set_text_contents (text, contents, &error));
  g_assert_no_error (error);
}

static void
await_saying (const char *where, Fixture *fixture, const char *text)
{
  g_autoptr (Node) node = await (where, fixture, says, text);

  g_assert_nonnull (node);
}

static void
await_row (const char *where, Fixture *fixture, const char *name)
{
  g_autoptr (Node) node = await (where, fixture, is_row, name);

  g_assert_nonnull (node);
}

static void
await_pressable (const char *where, Fixture *fixture, const char *name)
{
  g_autoptr (Node) node = await (where, fixture, can_be_pressed, name);

  g_assert_nonnull (node);
}

#define await_pressable(fixture, name)    await_pressable (G_STRLOC, (fixture), (name))
#define await_row(fixture, name)          await_row (G_STRLOC, (fixture), (name))
#define press(fixture, name)              press (G_STRLOC, (fixture), (name))
#define act(fixture, window, name)        act (G_STRLOC, (fixture), (window), (name))
#define set_text(fixture, name, contents) set_text (G_STRLOC, (fixture), (name), (contents))
#define await_saying(fixture, text)       await_saying (G_STRLOC, (fixture), (text))

static gboolean
is_control (Node *node)
{
  /* GTK 4.8 says of a label that can be selected that it could be edited. */
  if (has_name (node, "GtkLabel"))
    return FALSE;

  switch ((int) atspi_accessible_get_role (node, NULL))
    {
    case ATSPI_ROLE_PUSH_BUTTON:
    case ATSPI_ROLE_TOGGLE_BUTTON:
    case ATSPI_ROLE_CHECK_BOX:
    case ATSPI_ROLE_COMBO_BOX:
    case ATSPI_ROLE_ENTRY:
    case ATSPI_ROLE_TEXT:
      return TRUE;
    default:
      return FALSE;
    }
}

/* A control without a name of its own gets that of its type. */
static gboolean
is_nameless (Node *node, const char *wanted)
{
  g_autofree char *name = NULL;

  if (!is_control (node))
    return FALSE;

  name = atspi_accessible_get_name (node, NULL);
  return name == NULL || *name == '\0' || g_str_has_prefix (name, "Gtk") ||
         g_str_has_prefix (name, "Adw") || g_str_has_prefix (name, "Ctct");
}

/* Where a node is, from itself up to the application. */
static char *
dup_way (Node *node)
{
  g_autoptr (GString) way = g_string_new (NULL);
  g_autoptr (Node) at = g_object_ref (node);

  while (at != NULL)
    {
      g_autoptr (Node) child = g_steal_pointer (&at);
      g_autofree char *role = atspi_accessible_get_role_name (child, NULL);
      g_autofree char *name = atspi_accessible_get_name (child, NULL);

      g_string_append_printf (way, "%s%s “%s”", way->len > 0 ? " in " : "", role, name);
      at = atspi_accessible_get_parent (child, NULL);
    }

  return g_string_free (g_steal_pointer (&way), FALSE);
}

static gboolean
all_are_named (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (Node) node = find_in_windows (fixture->root, is_nameless, NULL);

  if (node != NULL)
    {
      g_autofree char *way = dup_way (node);

      g_test_message ("This has no name: %s", way);
    }

  return node == NULL;
}

/* What has just come to be may be told of in two steps, the name after the control. */
static void
assert_names (Fixture *fixture)
{
  ctct_test_await (all_are_named, fixture);
}

static gboolean
find_application (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (Node) desktop = atspi_get_desktop (0);

  for (int i = 0; i < atspi_accessible_get_child_count (desktop, NULL); i++)
    {
      g_autoptr (Node) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL && atspi_accessible_get_child_count (child, NULL) > 0 &&
          has_name (child, "addressee"))
        g_set_object (&fixture->root, child);
    }

  return fixture->root != NULL;
}

static gboolean
poll_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* The test's own folders, but for those where the system keeps icons and schemas. */
static void
set_folders (GSubprocessLauncher *launcher)
{
  g_subprocess_launcher_setenv (launcher, "HOME", g_get_home_dir (), TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CACHE_HOME", g_get_user_cache_dir (), TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CONFIG_HOME", g_get_user_config_dir (), TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", g_get_user_data_dir (), TRUE);
  g_subprocess_launcher_unsetenv (launcher, "XDG_CONFIG_DIRS");
  g_subprocess_launcher_unsetenv (launcher, "XDG_DATA_DIRS");
}

static void
start (Fixture *fixture)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (Node) desktop = atspi_get_desktop (0);
  g_autoptr (GError) error = NULL;

  /* Not every change on screen has an event that would wake this program. */
  fixture->poll = g_timeout_add (POLL_MS, poll_cb, NULL);
  atspi_accessible_set_cache_mask (desktop, ATSPI_CACHE_NONE);

  set_folders (launcher);
  fixture->desktop = ctct_test_desktop_new ();
  fixture->process =
      g_subprocess_launcher_spawn (launcher, &error, program, "--demo", "--contact=196", NULL);
  g_assert_no_error (error);
  ctct_test_await (find_application, fixture);
  atspi_accessible_set_cache_mask (fixture->root, ATSPI_CACHE_NONE);
}

static void
stop (Fixture *fixture)
{
  g_subprocess_force_exit (fixture->process);
  g_subprocess_wait (fixture->process, NULL, NULL);
  g_source_remove (fixture->poll);
  g_clear_object (&fixture->root);
  g_clear_object (&fixture->process);
  g_clear_pointer (&fixture->desktop, ctct_test_desktop_free);
}

static void
test_workflows (void)
{
  Fixture fixture = { 0 };

  start (&fixture);
  await_saying (&fixture, "Mr. Ronald Martone");
  await_saying (&fixture, "Yes, this person receives mail");
  await_saying (&fixture, "rmartone@systems.com");
  assert_names (&fixture);
  set_text (&fixture, "Search Contacts", "martone");
  await_row (&fixture, "Mr. Ronald Martone rmartone@systems.com Active");

  press (&fixture, "Edit");
  set_text (&fixture, "Job title", "Treasurer");
  assert_names (&fixture);
  press (&fixture, "Save");
  await_pressable (&fixture, "Edit");
  await_saying (&fixture, "Treasurer");

  press (&fixture, "Unsubscribe");
  await_saying (&fixture, "Which mail should Mr. Ronald Martone no longer get?");
  assert_names (&fixture);
  act (&fixture, "Stop Mail", "choice.for-good");
  press (&fixture, "Unsubscribe");
  await_saying (&fixture, "Mr. Ronald Martone will be unsubscribed");
  press (&fixture, "Send Now");
  await_saying (&fixture, "No, this person is unsubscribed");
  await_saying (&fixture, "Unsubscribed");
  await_row (&fixture, "Mr. Ronald Martone rmartone@systems.com Unsubscribed");
  stop (&fixture);
}

int
main (int argc, char **argv)
{
  int status;

  ctct_test_init (&argc, &argv);
  program = argv[1];
  /* The library warns of applications that are on the bus and not ready yet. The program under test
   * keeps its own strictness. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);

  if (g_getenv ("DISPLAY") == NULL || atspi_init () > 1)
    {
      g_print ("1..0 # SKIP no accessibility bus\n");
      return 0;
    }

  ctct_test_add ("/atspi/workflows", test_workflows);
  status = ctct_test_run ();
  atspi_exit ();

  return status;
}
