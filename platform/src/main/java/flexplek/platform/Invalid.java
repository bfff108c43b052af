package flexplek.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Broken constraints of a request, each by the field as the caller wrote it. */
final class Invalid {

    /** {@code message}: as Bean Validation says it to the caller; empty where there is no body at all. */
    private record Broken(String field, String message) {
        /** By it the tenth row stands behind the second. */
        String place() {
            return INDEX.matcher(field)
                    .replaceAll(index -> "[" + "0".repeat(10 - index.group(1).length()) + index.group(1) + "]");
        }

        Problems.Violation violation() {
            return new Problems.Violation(
                    field,
                    message.isEmpty()
                            ? Wording.of(GeneralWords.class, GeneralWords::bodyMissing)
                            : Wording.said(message));
        }
    }

    private static final Pattern INDEX = Pattern.compile("\\[([0-9]{1,10})]");

    private Invalid() {}

    static HttpProblem fields(ConstraintViolationException invalid) {
        return Problems.badFields(invalid.getConstraintViolations().stream()
                .map(Invalid::field)
                .distinct()
                .sorted(Comparator.comparing(Broken::place).thenComparing(Broken::message))
                .map(Broken::violation)
                .toList());
    }

    private static Broken field(ConstraintViolation<?> broken) {
        StringBuilder field = new StringBuilder();
        String parameter = "body";
        for (Path.Node node : broken.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = String.valueOf(node.getName());
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.isInIterable() && node.getIndex() != null) {
                    field.append('[').append(node.getIndex()).append(']');
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    field.append(field.isEmpty() ? "" : ".").append(node.getName());
                }
            }
        }
        if (!field.isEmpty()) {
            return new Broken(field.toString(), broken.getMessage());
        }
        boolean missing = broken.getInvalidValue() == null;
        return missing ? new Broken("body", "") : new Broken(parameter, broken.getMessage());
    }
}
