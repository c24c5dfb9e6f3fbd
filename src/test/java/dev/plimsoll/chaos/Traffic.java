package dev.plimsoll.chaos;

import dev.plimsoll.demo.standin.Delivery;
import dev.plimsoll.demo.standin.PullRequest;
import dev.plimsoll.demo.standin.ReviewComment;
import dev.plimsoll.demo.standin.StandInGitHub;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What people do at GitHub, and the deliveries that come of it: in time, late, in another order,
/// and twice.
final class Traffic {
  private static final int LATEST_MILLIS = 5000;
  private static final int MOST_QUESTIONS = 8;
  private static final int REMEMBERED = 200;

  private final List<Subject> subjects;
  private final FrontDoor door;
  private final Mail mail;
  private final Random random;
  private final List<Letter> before = new ArrayList<>();

  Traffic(Port port, Mail mail, long seed) {
    this.subjects = port.subjects();
    this.door = port.door();
    this.mail = mail;
    this.random = new Random(seed);
  }

  /// The news that a pull request was opened.
  void open(Subject subject) {
    deliver(subject, "opened");
  }

  /// One thing happens, and one delivery is sent of it.
  void next() {
    Subject subject = subjects.get(random.nextInt(subjects.size()));
    int what = random.nextInt(100);
    if (what < 10 && !before.isEmpty()) {
      mail.post(before.get(random.nextInt(before.size())), delay());
    } else if (!subject.pullRequest().open()) {
      gitHub(subject).handling(subject.pullRequest()).reopen();
      deliver(subject, "reopened");
    } else if (what < 15) {
      gitHub(subject).close(subject.pullRequest());
      deliver(subject, "closed");
    } else if (what < 30 && subject.asked().size() < MOST_QUESTIONS) {
      ask(subject, what < 22 ? "/plimsoll recheck" : "/plimsoll explain missing-user");
    } else if (what < 40) {
      deliver(subject, "synchronize");
    } else {
      subject.push(random);
      door.pushed(subject.mooring(), subject.pullRequest().number());
      deliver(subject, "synchronize");
    }
  }

  private void ask(Subject subject, String words) {
    PullRequest pullRequest = subject.pullRequest();
    ReviewComment comment = gitHub(subject).comment(pullRequest, "mira", words);
    subject.asks(new Subject.Asked(comment.id(), words));
    send(subject, gitHub(subject).commented("created", pullRequest, comment), "created");
  }

  private void deliver(Subject subject, String action) {
    send(subject, gitHub(subject).delivery(action, subject.pullRequest()), action);
  }

  private void send(Subject subject, Delivery delivery, String action) {
    Letter letter = new Letter(delivery, action, subject.mooring());
    if (before.size() == REMEMBERED) {
      before.removeFirst();
    }
    before.add(letter);
    mail.post(letter, delay());
  }

  /// Most come at once.
  private int delay() {
    return random.nextInt(10) < 8 ? 0 : random.nextInt(LATEST_MILLIS);
  }

  private static StandInGitHub gitHub(Subject subject) {
    return subject.mooring().gitHub();
  }
}
