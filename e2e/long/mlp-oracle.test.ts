// All runs of mlp.json on every back end; without THALWEG_LONG the graphics processor computes a part of them.
import '../unit/mlp-oracle.test.ts'
