package flexplek.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;

/** Broken constraints of a request, each by the field as the caller wrote it. */
final class Invalid {

    private Invalid() {}

    static HttpProblem fields(ConstraintViolationException invalid) {
        return Problems.badFields(invalid.getConstraintViolations().stream()
                .map(Invalid::field)
                .distinct()
                .sorted(Comparator.comparing(Problems.Violation::field).thenComparing(Problems.Violation::message))
                .toList());
    }

    private static Problems.Violation field(ConstraintViolation<?> broken) {
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
            return new Problems.Violation(field.toString(), broken.getMessage());
        }
        boolean missing = broken.getInvalidValue() == null;
        return missing
                ? new Problems.Violation("body", "is missing: send a JSON object")
                : new Problems.Violation(parameter, broken.getMessage());
    }
}
