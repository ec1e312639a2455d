# Wishes for more time. Both sides read the same.

requests-title = More time
requests-what = Asking is always all right, and so is every answer. Both sides read the same here.
requests-waiting = Waiting for an answer
requests-none-waiting = Nobody is waiting for an answer.
requests-no-agreement = Wishes belong to an agreement, and none holds for you at the moment.
requests-ask = Ask for more time today
requests-clause = For which clause
requests-minutes = How many minutes
requests-reason = What for
requests-reason-hint = For example: to finish the episode with Sam.
requests-reason-wrong = Say in a few words what for, in at most { $most } letters.
requests-ask-button = Ask
requests-sent = Your wish is on its way. It is over at the end of the day.
requests-draw = Take from the reserve
requests-draw-what = { $left } are left this week. They are yours, without asking; both sides read it.
requests-draw-button = Take them
requests-asked = { $name } asked for { $minutes } min more.
requests-drew = { $name } took { $minutes } min from the reserve.
requests-reason-said = “{ $reason }”
requests-clause-said = About: { $words }
requests-state = { $state ->
    [waiting] No answer yet. The wish is over at { $until }.
    [granted] { $name } said yes: { $minutes } min.
    [not_now] { $name } said: not now.
    [talk] { $name } said: let us talk about it.
    [expired] The day was over before an answer.
    [not_needed] No longer needed: the clause is not in force any more.
    [automatic] The agreement said yes at once: { $minutes } min.
   *[drawn] From the reserve: { $minutes } min.
}
requests-answer = Your answer to { $name }
requests-answer-label = { $answer ->
    [granted] Yes
    [not_now] Not now
   *[talk] Let us talk
}
requests-grant-minutes = How many minutes
requests-words = Why, if you like
requests-words-hint = { $name } reads this with your answer. At most { $most } letters.
requests-words-long = At most { $most } letters.
requests-answer-send = Send the answer
requests-history = Wishes so far
requests-history-what = Everyone whom a wish is about sees this list, with the same words.
requests-history-none = Nothing yet.

# Refusals, by the code of the contract
error-nothing-agreed = Nothing is agreed, so nothing needs to be asked for.
error-already-asked = You have asked already. Wait for the answer, or go and talk.
error-asked-enough = That is a lot of wishes for one day. Talk about it together.
error-reserve-too-small = The reserve has less left. Draw less, or ask.
error-request-not-found = This wish is no longer here.
error-request-not-needed = The clause of this wish is no longer in force, so there is nothing to grant. Look at the agreement.
error-request-settled = This wish has its answer already, or its day is over.
