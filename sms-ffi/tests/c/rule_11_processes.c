/* In the child of a fork the handles of the parent refuse, and so does the file that they have open. Closed before the fork,
 * both processes open it. However a parent or a child ends, what was answered is kept. */

#include "check.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

static void draft(sms_session *session) {
  sms_buffer *answer = NULL;
  OK(sms_session_execute(session, sms_text(DRAFT), &answer, &error));
  sms_buffer_free(answer);
}

/* How many drafts are kept; and the store is whole. */
static int kept(sms_system *system) {
  sms_buffer *answer = NULL;
  OK(sms_system_verify(system, &answer, &error));
  CHECK(has(sms_buffer_text(answer), "\"damages\":[]"));
  sms_buffer_free(answer);
  OK(sms_system_query(system, sms_text("SIM000001"), sms_text("{\"query\":\"search_cos\"}"), &answer, &error));
  sms_str found = sms_buffer_text(answer);
  int count = 0;
  for (size_t place = 0; place + 15 <= found.length; place++) {
    count += memcmp(found.data + place, "\"certificate\":\"", 15) == 0;
  }
  sms_buffer_free(answer);
  return count;
}

static void refused(const char *address, sms_system *system, sms_session *session, sms_view *view) {
  sms_buffer *answer = NULL;
  FAILS(SMS_ERROR_BOUNDARY_PROCESS, sms_system_licences(system, sms_text(""), 1, &answer, &error));
  FAILS(SMS_ERROR_BOUNDARY_PROCESS, sms_session_execute(session, sms_text(DRAFT), &answer, &error));
  FAILS(SMS_ERROR_BOUNDARY_PROCESS, sms_view_state(view, sms_text("SIM000001"), &answer, &error));
  FAILS(SMS_ERROR_BOUNDARY_PROCESS, sms_system_close(system, &error));
  CHECK(is(sms_session_user_id(session), "anna1"));
  sms_session_free(session);
  sms_view_free(view);
  sms_system_free(system);

  /* The locks of the parent are not those of this process, though SQLite believes so here. */
  sms_system *own = NULL;
  FAILS(SMS_ERROR_BOUNDARY_PROCESS, sms_open(sms_text(address), sms_text(OPTIONS), &own, &error));
  CHECK(own == NULL);
}

/* The six ways in which a process ends. */
static void end(int way, sms_system *system) {
  switch (way) {
  case 0: OK(sms_system_close(system, &error)); _exit(0);
  case 1: exit(0);
  case 2: _exit(0);
  case 3: setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0}); abort();
  case 4: kill(getpid(), SIGKILL); break;
  default: execlp("true", "true", (char *)NULL);
  }
  _exit(1);
}

/* A process that opens the file, writes, closes, forks a child that opens and writes, opens again, writes, and ends so. */
static void close_fork_open(const char *address, int way) {
  pid_t parent = fork();
  CHECK(parent >= 0);
  if (parent != 0) {
    CHECK(waitpid(parent, NULL, 0) == parent);
    return;
  }
  sms_system *system = NULL;
  OK(sms_open(sms_text(address), sms_text(OPTIONS), &system, &error));
  sms_session *session = acting_as(system, "anna1");
  draft(session);
  OK(sms_system_close(system, &error));

  pid_t child = fork();
  CHECK(child >= 0);
  sms_system *own = NULL;
  OK(sms_open(sms_text(address), sms_text(OPTIONS), &own, &error));
  sms_session *anew = acting_as(own, "anna1");
  draft(anew);
  if (child == 0) {
    end(way, own);
  }
  CHECK(waitpid(child, NULL, 0) == child);
  draft(anew);
  end(way, own);
}

static sms_result backup_of_memory(const char *path, sms_error **error) {
  sms_system *system = opened("memory:");
  sms_result result = sms_system_backup(system, sms_text(path), error);
  sms_system_free(system);
  return result;
}

/* A copy is a store of its own, and holds what was noted of the first one. */
static void copied(sms_system *system, const char *address) {
  char path[4096];
  CHECK(snprintf(path, sizeof path, "%s.copy", address) < (int)sizeof path);
  remove(path);
  sms_buffer *heads = NULL, *found = NULL;
  OK(sms_system_heads(system, &heads, &error));
  OK(sms_system_backup(system, sms_text(path), &error));
  FAILS(SMS_ERROR_STORE_NO_FILE, backup_of_memory(path, &error));

  sms_system *copy = NULL;
  OK(sms_open(sms_text(path), sms_text(OPTIONS), &copy, &error));
  CHECK(kept(copy) == kept(system));
  OK(sms_system_verify_against(copy, sms_buffer_text(heads), &found, &error));
  CHECK(has(sms_buffer_text(found), "\"damages\":[]"));
  sms_buffer_free(found);

  /* What the copy has done since, the first one lacks. */
  sms_session *session = acting_as(copy, "anna1");
  draft(session);
  sms_session_free(session);
  sms_buffer_free(heads);
  OK(sms_system_heads(copy, &heads, &error));
  FAILS(SMS_ERROR_STORE_NOT_WHOLE, sms_system_verify_against(system, sms_buffer_text(heads), &found, &error));
  sms_str code;
  OK(sms_value_text(sms_buffer_value(found), sms_text("/damages/0/code"), &code, &error));
  CHECK(is(code, "journal.anchor"));
  sms_buffer_free(found);
  FAILS(SMS_ERROR_QUESTION_INVALID, sms_system_verify_against(system, sms_text("[1]"), &found, &error));
  CHECK(found == NULL);
  sms_buffer_free(found);
  sms_buffer_free(heads);
  sms_system_free(copy);
  remove(path);
}

int main(int count, char **arguments) {
  CHECK(count == 2);
  sms_system *system = opened(arguments[1]);
  sms_session *session = acting_as(system, "anna1");
  sms_view *view = NULL;
  OK(sms_system_view_at(system, NOW, &view, &error));

  pid_t child = fork();
  CHECK(child >= 0);
  if (child == 0) {
    refused(arguments[1], system, session, view);
    /* The connections of the parent are left as they are in the child. As another program it is not asked for them. */
    execlp("true", "true", (char *)NULL);
    _exit(1);
  }
  int status = 0;
  CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);

  /* The parent goes on. */
  draft(session);
  CHECK(kept(system) == 1);
  OK(sms_system_close(system, &error));
  sms_view_free(view);
  sms_session_free(session);
  sms_system_free(system);

  for (int way = 0; way < 6; way++) {
    close_fork_open(arguments[1], way);
  }
  sms_system *last = NULL;
  OK(sms_open(sms_text(arguments[1]), sms_text(OPTIONS), &last, &error));
  /* One before the fork, one in each process after it, and one of the parent when the child has ended. */
  CHECK(kept(last) == 1 + 6 * 4);
  copied(last, arguments[1]);
  sms_system_free(last);
  return 0;
}
