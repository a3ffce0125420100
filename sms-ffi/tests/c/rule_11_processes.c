/* In the child of a fork the handles of the parent refuse; the store may be opened anew there, and the parent goes on. */

#include "check.h"

#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

static void in_the_child(const char *address, sms_system *system, sms_session *session, sms_view *view) {
  sms_buffer *answer = NULL;
  FAILS(SMS_ERROR_BOUNDARY_PROCESS, sms_system_licences(system, sms_text(""), 1, &answer, &error));
  FAILS(SMS_ERROR_BOUNDARY_PROCESS, sms_session_execute(session, sms_text(DRAFT), &answer, &error));
  FAILS(SMS_ERROR_BOUNDARY_PROCESS, sms_view_state(view, sms_text("SIM000001"), &answer, &error));
  CHECK(is(sms_session_user_id(session), "anna1"));
  sms_session_free(session);
  sms_view_free(view);
  sms_system_free(system);

  sms_system *own = NULL;
  OK(sms_open(sms_text(address), sms_text(OPTIONS), &own, &error));
  session = acting_as(own, "anna1");
  OK(sms_session_execute(session, sms_text(DRAFT), &answer, &error));
  sms_buffer_free(answer);
  sms_session_free(session);
  sms_system_free(own);
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
    in_the_child(arguments[1], system, session, view);
    /* The connections of the parent are left as they are in the child. As another program it is not asked for them. */
    execlp("true", "true", (char *)NULL);
    _exit(1);
  }
  int status = 0;
  CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);

  /* The parent goes on, and sees what the child has done. */
  sms_buffer *answer = NULL;
  OK(sms_session_execute(session, sms_text(DRAFT), &answer, &error));
  sms_buffer_free(answer);
  OK(sms_system_query(system, sms_text("SIM000001"), sms_text("{\"query\":\"search_cos\"}"), &answer, &error));
  CHECK(has(sms_buffer_text(answer), "cos-") && has(sms_buffer_text(answer), "},{"));
  sms_buffer_free(answer);
  OK(sms_system_verify(system, &answer, &error));
  CHECK(has(sms_buffer_text(answer), "\"damages\":[]"));
  sms_buffer_free(answer);

  sms_view_free(view);
  sms_session_free(session);
  sms_system_free(system);
  return 0;
}
