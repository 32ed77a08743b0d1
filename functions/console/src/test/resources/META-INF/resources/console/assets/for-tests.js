// for tests
