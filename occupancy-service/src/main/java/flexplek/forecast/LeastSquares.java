package flexplek.forecast;

/** Finds the factors with which rows come nearest to their values; each factor is held back by its penalty (ridge). */
final class LeastSquares {

    private final double[][] squares;
    private final double[] products;

    LeastSquares(double[] penalties) {
        int size = penalties.length;
        squares = new double[size][size];
        products = new double[size];
        for (int i = 0; i < size; i++) {
            squares[i][i] = penalties[i];
        }
    }

    void add(double[] row, double value, double weight) {
        for (int i = 0; i < row.length; i++) {
            products[i] += weight * row[i] * value;
            for (int j = 0; j < row.length; j++) {
                squares[i][j] += weight * row[i] * row[j];
            }
        }
    }

    /** By Cholesky's decomposition: with a penalty on each factor the squares are positive definite. */
    double[] solve() {
        int size = products.length;
        double[][] lower = new double[size][size];
        double[] solution = products.clone();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = squares[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
            for (int k = 0; k < i; k++) {
                solution[i] -= lower[i][k] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solution[i] -= lower[k][i] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        return solution;
    }
}
