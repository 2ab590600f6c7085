package dev.scabbard.core.secret;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// Finds every secret that an object of ours holds, however deep.
public final class ReachableSecrets {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, SecretBytes> secrets = new LinkedHashMap<>();
    private final Deque<Step> open = new ArrayDeque<>();

    private ReachableSecrets() {}

    private record Step(String path, Object object) {}

    /// The secrets, each by the names of the fields that lead to it.
    public static Map<String, SecretBytes> of(Object root) throws IllegalAccessException {
        ReachableSecrets search = new ReachableSecrets();
        search.open.add(new Step(root.getClass().getSimpleName(), root));
        while (!search.open.isEmpty()) {
            search.visit(search.open.remove());
        }
        return search.secrets;
    }

    private void visit(Step step) throws IllegalAccessException {
        if (!seen.add(step.object())) {
            return;
        }
        switch (step.object()) {
            case SecretBytes secret -> secrets.put(step.path(), secret);
            case Optional<?> optional -> optional.ifPresent(value -> open.add(new Step(step.path(), value)));
            case AtomicReference<?> reference -> Optional.ofNullable(reference.get())
                    .ifPresent(value -> open.add(new Step(step.path(), value)));
            case Collection<?> values -> values.forEach(value -> open.add(new Step(step.path(), value)));
            case Map<?, ?> map -> map.values().forEach(value -> open.add(new Step(step.path(), value)));
            default -> fields(step);
        }
    }

    private void fields(Step step) throws IllegalAccessException {
        for (Class<?> type = step.object().getClass();
                type != null && type.getName().startsWith("dev.scabbard.");
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    Object value = field.get(step.object());
                    if (value != null) {
                        open.add(new Step(step.path() + "." + field.getName(), value));
                    }
                }
            }
        }
    }
}
