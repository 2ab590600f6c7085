package dev.scabbard.app.ui.dialog;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// What the system itself offers, without what this program lays around it.
@Qualifier
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface OfTheSystem {}
