package dev.scabbard.app.secrets;

import com.google.inject.AbstractModule;

/// Composes the story of a Xecrets account. Everything in it has an open account as its subject, so it is made in the object graph of
/// that account's view and not here.
public final class SecretsModule extends AbstractModule {}
