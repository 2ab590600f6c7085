/// The account behind an open Excalibur vault: changing user name, password and key derivation.
@NullMarked
package dev.scabbard.app.account;

import org.jspecify.annotations.NullMarked;
