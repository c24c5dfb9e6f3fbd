package dev.plimsoll.config;

import java.util.function.IntPredicate;

/// Matches a row of pattern elements, some of which stand for any number of anything, against a row
/// of things. Only the last such element is ever tried anew, so the time is at most the product of
/// the lengths.
final class Wildcard {
  private Wildcard() {}

  /// Whether the element of the pattern at one place takes the thing at another.
  interface Fit {
    boolean test(int element, int thing);
  }

  static boolean matches(int elements, int things, IntPredicate isAny, Fit fit) {
    int element = 0;
    int thing = 0;
    int lastAny = -1;
    int thingAtLastAny = 0;
    while (thing < things) {
      if (element < elements && isAny.test(element)) {
        lastAny = element++;
        thingAtLastAny = thing;
      } else if (element < elements && fit.test(element, thing)) {
        element++;
        thing++;
      } else if (lastAny >= 0) {
        element = lastAny + 1;
        thing = ++thingAtLastAny;
      } else {
        return false;
      }
    }
    while (element < elements && isAny.test(element)) {
      element++;
    }
    return element == elements;
  }
}
