// Notices within three seconds that the server has stopped to answer, or answers again.

const PAUSE = 1000;
const PATIENCE = 1500;

const soon = (millis) => new Promise((_, fail) => setTimeout(() => fail(new Error("too late")), millis));

/** Asks again and again while the page is looked at; `tell(answers)` hears each outcome. */
export function watch(ask, tell) {
  const look = async () => {
    if (!document.hidden) {
      tell(
        await Promise.race([ask(), soon(PATIENCE)]).then(
          () => true,
          () => false,
        ),
      );
    }
    setTimeout(look, PAUSE);
  };
  look();
}
