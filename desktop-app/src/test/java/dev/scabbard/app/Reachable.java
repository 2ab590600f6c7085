package dev.scabbard.app;

import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Every text that the program can still get at from where a search begins: through fields, elements and what lambdas
/// hold, whatever their type. It walks through JavaFX as through our own classes, so that what a control, a skin or a
/// property keeps is found, too. Weak references are no way.
public final class Reachable {

    /// Not the window's: the test and the server that it talks with lie in the same process.
    private static final List<String> ELSEWHERE = List.of(
            "dev.scabbard.core.local.",
            "org.eclipse.jetty.",
            "org.junit.",
            "org.testfx.",
            "ch.qos.logback.",
            "org.slf4j.");

    private static final List<Class<?>> NO_WAY = List.of(
            Class.class,
            Reference.class,
            Thread.class,
            ClassLoader.class,
            WeakHashMap.class,
            Enum.class,
            Number.class,
            Boolean.class,
            Field.class,
            GuiTest.class,
            Page.class);

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return readable(type);
        }
    };

    private static final ClassValue<Boolean> OF_NO_INTEREST = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return ELSEWHERE.stream().anyMatch(type.getName()::startsWith)
                    || NO_WAY.stream().anyMatch(kind -> kind.isAssignableFrom(type));
        }
    };

    private final Predicate<String> wanted;
    private final Map<Object, Step> seen = new IdentityHashMap<>();
    private final Deque<Object> waiting = new ArrayDeque<>();
    private final Set<Class<?>> classes = new HashSet<>();
    private final List<String> found = new ArrayList<>();

    private record Step(@Nullable Object from, String name) {}

    private Reachable(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /// The ways to the texts that are wanted, at most 20; empty when there is none.
    ///
    /// @param wanted says of a text whether it should not be there
    /// @param roots where to begin
    public static List<String> ways(Predicate<String> wanted, Collection<?> roots) {
        Reachable search = new Reachable(wanted);
        roots.forEach(root -> search.add(null, "root", root));
        while (!search.waiting.isEmpty() && search.found.size() < 20) {
            search.visit(search.waiting.remove());
        }
        return List.copyOf(search.found);
    }

    private void add(@Nullable Object from, String name, @Nullable Object target) {
        if (target == null
                || OF_NO_INTEREST.get(target.getClass())
                || seen.putIfAbsent(target, new Step(from, name)) != null) {
            return;
        }
        waiting.add(target);
    }

    private void visit(Object at) {
        switch (at) {
            case CharSequence text -> check(at, text.toString());
            case char[] text -> check(at, new String(text));
            case byte[] bytes -> {
                check(at, new String(bytes, StandardCharsets.ISO_8859_1));
                check(at, new String(bytes, StandardCharsets.UTF_16LE));
            }
            case Object[] elements -> Arrays.stream(elements).forEach(element -> add(at, "[]", element));
            default -> visitObject(at);
        }
    }

    private void visitObject(Object at) {
        // Guava's collections are walked by their fields, so that a key that they hold weakly is no way.
        if (!at.getClass().getName().startsWith("com.google.common.")) {
            addElements(at);
        }
        for (Class<?> type = at.getClass(); type != null && !type.getModule().isNamed(); type = type.getSuperclass()) {
            addFields(at, type);
        }
    }

    private void addElements(Object at) {
        switch (at) {
            case Collection<?> collection -> addAll(at, collection);
            case Map<?, ?> map -> {
                addAll(at, map.keySet());
                addAll(at, map.values());
            }
            case Optional<?> optional -> add(at, "value", optional.orElse(null));
            case AtomicReference<?> reference -> add(at, "value", reference.get());
            default -> {}
        }
    }

    private void addAll(Object from, Collection<?> elements) {
        // Where a set hides weak keys, they are no way either.
        if (from.getClass().getName().equals("java.util.Collections$SetFromMap")) {
            return;
        }
        try {
            new ArrayList<Object>(elements).forEach(element -> add(from, "[]", element));
        } catch (RuntimeException cannotBeCopied) {
            // Its fields are walked all the same.
        }
    }

    private void addFields(Object at, Class<?> type) {
        boolean first = classes.add(type);
        for (Field field : FIELDS.get(type)) {
            boolean isStatic = Modifier.isStatic(field.getModifiers());
            if (first || !isStatic) {
                try {
                    add(at, type.getSimpleName() + "." + field.getName(), field.get(isStatic ? null : at));
                } catch (IllegalAccessException | LinkageError closed) {
                    // A class that cannot be initialised here holds nothing.
                }
            }
        }
    }

    private static List<Field> readable(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !field.getType().isPrimitive() && field.trySetAccessible())
                .toList();
    }

    private void check(Object at, String text) {
        if (wanted.test(text)) {
            StringBuilder way = new StringBuilder(text.length() > 60 ? text.substring(0, 60) : text);
            for (Step step = seen.get(at); step != null && step.from() != null; step = seen.get(step.from())) {
                way.append(" <- ").append(step.name());
            }
            found.add(way.toString());
        }
    }
}
