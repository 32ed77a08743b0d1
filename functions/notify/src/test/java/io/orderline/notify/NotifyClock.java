package io.orderline.notify;

import io.orderline.events.TestClock;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;

@Mock
@Singleton
class NotifyClock extends TestClock {}
